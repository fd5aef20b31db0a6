"""From a comparison to a pupils' sheet, a teacher's key and a lesson plan."""
