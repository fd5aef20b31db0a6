"""Models of a user's own: plain data in; probabilities, and the words behind them, out."""
