-- Figures compute again the days that these segments touched.
INSERT INTO refresh.touched
SELECT relation, day, day + 1, nextval('refresh.change_number')
FROM day_touched CROSS JOIN (VALUES ('activity'), ('outcome')) AS touching (relation);
