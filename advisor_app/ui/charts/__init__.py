"""How the window shows a figure of `advisor_app.charts`: at the screen's sharpness, copied, with its numbers."""
