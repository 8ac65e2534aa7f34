"""The list of stories: a model that answers row i, the drawing of a row, and the widget that shows what is visible."""
