"""HTML to text: blocks with their links and pictures, for feeds' HTML and for pages."""
