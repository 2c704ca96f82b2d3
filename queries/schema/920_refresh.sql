-- Which days changed, and what each figure has seen of it. Written in the transaction of the change itself, and gone
-- with this file: figures of a file made anew are computed whole.
CREATE SCHEMA refresh;

CREATE SEQUENCE refresh.change_number;

-- [from_day, to_day): days of a table of `main`, or of `indicator.NAME`, whose rows may have moved.
CREATE TABLE refresh.touched (
  relation VARCHAR NOT NULL,
  from_day DATE NOT NULL,
  to_day DATE NOT NULL,
  change BIGINT NOT NULL
);

-- What the last good run of a figure knew: its files, the last change, and the instant it took for now.
CREATE TABLE refresh.seen (
  indicator VARCHAR NOT NULL,
  recipe VARCHAR NOT NULL,
  change BIGINT NOT NULL,
  as_of VARCHAR NOT NULL
);

-- Rows kept for a day, and a sum of their hashes that does not depend on their order.
CREATE TABLE refresh.day_digest (
  indicator VARCHAR NOT NULL,
  day DATE NOT NULL,
  rows_kept BIGINT NOT NULL,
  digest HUGEINT NOT NULL
);
