-- One row per satisfaction or recommendation answer. No person behind it: no key, no free text.
CREATE TABLE answer (
  answer_id VARCHAR NOT NULL,
  campaign_id VARCHAR,
  mission_id VARCHAR,
  day DATE NOT NULL,
  audience VARCHAR NOT NULL, -- volunteer | beneficiary
  question VARCHAR NOT NULL, -- satisfaction | recommendation
  scale INTEGER NOT NULL,
  score INTEGER NOT NULL
);
