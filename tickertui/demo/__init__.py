"""A small wire server on loopback with stories of our own, for --demo, tests and screenshots."""

from tickertui.demo.server import DemoServer

__all__ = ["DemoServer"]
