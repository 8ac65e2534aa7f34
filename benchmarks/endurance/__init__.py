"""The installed program in a terminal, in real time, on a network and under a user that give it no rest."""
