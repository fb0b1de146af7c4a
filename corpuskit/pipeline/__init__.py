"""The stages in their order: `build`, `validate`, `read`, `inspect`; the only room that knows all the others.

Nothing is imported here: validating a file must not wait for the libraries that a build needs.
"""
