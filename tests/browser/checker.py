"""axe-core, asked about a page as it stands."""

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def complaints(tab, axe):
    """What the accessibility checker has against a page as it stands."""
    tab.evaluate(axe)
    return tab.evaluate(
        "rules => axe.run({runOnly: rules, resultTypes: ['violations']})"
        ".then(found => found.violations.map(one =>"
        " [one.id, ...one.nodes.slice(0, 3).map(node => node.html)]))",
        RULES,
    )


def comes_true(tab, expression):
    """Wait up to ten seconds until an expression is true in a page.

    From outside, as the page's own policy forbids what Playwright's waiting evaluates there.
    """
    for _ in range(200):
        if tab.evaluate(expression):
            return
        tab.wait_for_timeout(50)
    raise AssertionError(f"never true: {expression}")
