"""What every area shares: definitions, a file each in a folder."""
