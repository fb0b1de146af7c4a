"""What all tests share: how hypothesis runs."""

import os

from hypothesis import settings

# Time limits on single examples fail on busy machines and show nothing. In CI the examples are the same every
# time, so that a change is never blamed for what chance found.
settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")
