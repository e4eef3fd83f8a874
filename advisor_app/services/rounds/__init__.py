"""The weekly round: sealed, drawn, shown, verified, certified."""
