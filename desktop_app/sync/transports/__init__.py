"""Ways to the other end, interchangeable (sync.md, 6): direct call, HTTP, shared folder, file on a stick."""
