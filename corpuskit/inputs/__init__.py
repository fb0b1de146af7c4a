"""Stage 1, open: folders and files become sources; nothing is opened by surprise."""
