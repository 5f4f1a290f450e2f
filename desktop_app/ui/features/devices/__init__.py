"""The service's devices, for its supervisors: welcome one, change what it holds, revoke it."""
