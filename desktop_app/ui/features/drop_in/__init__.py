"""The drop-in desk: the queue of the day in numbers, a short entry, where to send people."""
