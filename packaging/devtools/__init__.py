"""What `dev.py` does, one module a family; standard library only."""
