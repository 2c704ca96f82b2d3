-- The days of answers that came or went.
SELECT day AS from_day, day + 1 AS to_day FROM changed_row
GROUP BY ALL
ORDER BY ALL
