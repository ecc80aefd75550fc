"""What differs between two versions of a plan, and the plan that stands when some of it is refused."""
