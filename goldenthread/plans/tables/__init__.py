"""Tables of actions: what their columns mean, and their rows put together into objectives and actions."""
