"""Values of the field, pure and immutable: story, interval, region, feed, filter, clock, fault. No IO."""
