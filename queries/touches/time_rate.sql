-- The days on which a rate that came, went or changed holds, before and after.
SELECT from_day, coalesce(to_day, DATE '9999-12-31') AS to_day FROM changed_row
GROUP BY ALL
ORDER BY ALL
