"""A comparison in, a pupils' sheet, a teacher's key and a lesson plan out."""
