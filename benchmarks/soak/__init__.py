"""Weeks of the program in minutes: everything is the program's own but the clock, the network and the user."""
