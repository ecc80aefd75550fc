"""What every page of the site stands on: errors, navigation, the event log, health."""
