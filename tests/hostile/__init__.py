"""What the web, a disk and a user do to a tool: each test fails without its guard."""

ONE = """The council of Harlow voted on Monday to close the old bridge. Mayor Ann Tull said the
work would cost $4 million and last until June. "We can't wait any longer," Tull said. Residents
said they feared long detours. The firm Osmond will do the work.

Shop owners asked for help. "It will ruin us," said Peter Holm, who has a bakery there."""
OTHER = """Harlow will close its bridge from Monday, the council decided. The mayor, Ann Tull,
said that the repairs cost $5 million. Critics called the plan reckless.

"Nobody asked us," said Lisa Grant of the union. Osmond will do the work until June."""
