"""The commands, one file each; a folder is the first word of a command: plan/read.py is "plan read"."""
