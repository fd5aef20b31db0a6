"""What a mail holds beside its text: a forwarded message's head, a newsletter's furniture."""
