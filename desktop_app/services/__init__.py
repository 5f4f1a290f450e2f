"""What a person can do: one function or small class a use case, over the ports of `services.ports`."""
