"""The commands, a file each: ``run(context)`` does the work and gives the exit code."""
