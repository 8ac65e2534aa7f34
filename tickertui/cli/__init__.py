"""The command line: arguments, plain and JSON output, exit codes; composes the rooms into a program."""
