"""How an interrupted command ends: its exit codes, and the exception by which a request to end arrives."""

INTERRUPTED, TERMINATED = 130, 143


class Terminated(KeyboardInterrupt):
    """The process was asked to end, by `kill` or a service manager."""
