-- Official letters (官方通知书): the file, what was read in it and confirmed by a person, and the last day that follows.

CREATE TABLE letter (
  district_code text COLLATE "C" NOT NULL REFERENCES district (code),
  letter_id     uuid NOT NULL,
  unit_id       uuid,
  sha256        text COLLATE "C" NOT NULL,
  file_name     text NOT NULL,
  state         text COLLATE "C" NOT NULL CHECK (state IN ('received', 'open', 'done', 'withdrawn')),
  read          jsonb NOT NULL,
  kind          text COLLATE "C",
  number        text COLLATE "C",
  record_kind   text COLLATE "C",
  record_id     uuid,
  issued        date,
  channel       text COLLATE "C" CHECK (channel IN ('electronic', 'post')),
  computed      date,
  printed       date,
  due           date,
  note          text NOT NULL DEFAULT '',
  received_by   text COLLATE "C" NOT NULL,
  received_at   timestamptz NOT NULL,
  confirmed_by  text COLLATE "C",
  confirmed_at  timestamptz,
  ended_on      date,
  ended_by      text COLLATE "C",
  ended_at      timestamptz,
  PRIMARY KEY (district_code, letter_id),
  FOREIGN KEY (district_code, sha256) REFERENCES file (district_code, sha256),
  FOREIGN KEY (district_code, unit_id) REFERENCES unit (district_code, unit_id)
);
CREATE UNIQUE INDEX letter_once ON letter (district_code, sha256, unit_id) NULLS NOT DISTINCT WHERE state <> 'withdrawn';
CREATE INDEX letter_by_due ON letter (district_code, due) WHERE state = 'open';
CREATE INDEX letter_by_record ON letter (district_code, record_id);
COMMENT ON TABLE letter IS '官方通知书:原件、识别结果、经人确认的期限;收件单位为空的由科室收取';
COMMENT ON COLUMN letter.unit_id IS '收取通知书的企业或受托机构;空为科室';
COMMENT ON COLUMN letter.read IS '识别结果:种类、号码、发文日、载明的期限,未确认的一并列出';
COMMENT ON COLUMN letter.computed IS '按规则推算的期限届满日';
COMMENT ON COLUMN letter.printed IS '通知书载明的期限届满日';
COMMENT ON COLUMN letter.due IS '应办理的最后一日:推算与载明不一致时取较早者';
