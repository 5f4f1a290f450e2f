"""One folder a feature; features never import each other: they meet through `ui.page.PageContext.navigate`."""
