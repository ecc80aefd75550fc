"""What every area shares: definition folders, periods and worked examples."""
