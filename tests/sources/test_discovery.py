"""A website's feeds, found by the links in its head."""

from tickertui.sources import FoundFeed, find_feeds

ADDRESS = "https://wire.example/nieuws/"


def test_feeds_are_found_in_order_comments_last() -> None:
    page = b"""<!doctype html><html><head><base href="https://wire.example/basis/">
    <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
    <link rel='alternate home' type='application/atom+xml; charset=utf-8' title='Bericht &amp;  meer' href='atom'>
    <link rel="alternate" type="application/feed+json" href="//json.example/feed">
    <link rel="alternate" hreflang="en" href="/en"><link rel="stylesheet" type="text/css" href="/s.css">
    <link rel="alternate" type="application/rss+xml" href="javascript:x()">
    <link rel="alternate" type="application/atom+xml" href="atom"></head><body>"""
    assert find_feeds(page, address=ADDRESS) == (
        FoundFeed("https://wire.example/basis/atom", "Bericht & meer", "application/atom+xml"),
        FoundFeed("https://json.example/feed", "", "application/feed+json"),
        FoundFeed("https://wire.example/comments/feed", "Comments", "application/rss+xml"),
    )


def test_a_page_without_feeds_has_none() -> None:
    assert find_feeds(b"<html><head></head></html>", address=ADDRESS) == ()
    assert find_feeds(b"\x89PNG", address=ADDRESS) == ()
    assert find_feeds(b"", address=ADDRESS) == ()


def test_no_more_than_a_few_are_taken() -> None:
    links = "".join(f"<link rel=alternate type=application/rss+xml href=/{at}>" for at in range(500))
    assert len(find_feeds(links.encode(), address=ADDRESS)) == 20
