"""What the person sees and touches: windows, pages and the interface kit. Calls services, never an adapter."""
