"""Long work as Qt-free generators that report progress and can be cancelled between items."""
