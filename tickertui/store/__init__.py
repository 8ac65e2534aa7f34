"""The SQLite store: stories with revisions, feeds' validators and health, read and starred state."""

from tickertui.store.service import StoreService
from tickertui.store.store import Store
from tickertui.store.values import Counts, Keeping, Saved

__all__ = ["Counts", "Keeping", "Saved", "Store", "StoreService"]
