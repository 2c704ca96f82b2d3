-- A value holds from its day until the next one of the same name: those days, for each value that came, went or changed.
SELECT changed_row.valid_from AS from_day, coalesce(min(next_one.valid_from), DATE '9999-12-31') AS to_day
FROM changed_row
LEFT JOIN main.setting AS next_one
  ON next_one.name = changed_row.name AND next_one.valid_from > changed_row.valid_from
GROUP BY changed_row.name, changed_row.valid_from
ORDER BY ALL
