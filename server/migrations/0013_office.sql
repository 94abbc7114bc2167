-- The office's day: forms that superiors send, where their blanks take their values from, what was handed in; meetings.

CREATE TABLE form (
  district_code text COLLATE "C" NOT NULL REFERENCES district (code),
  form_id       uuid NOT NULL,
  name          text NOT NULL,
  format        text COLLATE "C" NOT NULL CHECK (format IN ('xlsx', 'xls', 'docx')),
  file_sha256   text COLLATE "C" NOT NULL,
  file_name     text NOT NULL,
  fingerprint   text COLLATE "C" NOT NULL,
  span          text COLLATE "C" NOT NULL CHECK (span IN ('month', 'quarter', 'half', 'year')),
  content       jsonb NOT NULL,
  created_by    text NOT NULL,
  created_at    timestamptz NOT NULL,
  received_at   timestamptz NOT NULL,
  retired_at    timestamptz,
  PRIMARY KEY (district_code, form_id),
  FOREIGN KEY (district_code, file_sha256) REFERENCES file (district_code, sha256)
);
CREATE INDEX form_by_fingerprint ON form (district_code, fingerprint);
COMMENT ON TABLE form IS '报表模板:上级下发的空白表;同一张表再次收到时换成最新的文件,取数方式沿用';
COMMENT ON COLUMN form.fingerprint IS '表的文字与填报项位置的摘要,年月日除外';
COMMENT ON COLUMN form.content IS '从文件读出的表格和文字,用于预览和识别填报项';
COMMENT ON COLUMN form.received_at IS '最近一次收到这张表的时间';

CREATE TABLE form_binding (
  district_code text COLLATE "C" NOT NULL,
  form_id       uuid NOT NULL,
  blank_id      text COLLATE "C" NOT NULL,
  label_key     text COLLATE "C" NOT NULL,
  binding       jsonb NOT NULL,
  decided_by    text NOT NULL,
  decided_at    timestamptz NOT NULL,
  PRIMARY KEY (district_code, form_id, blank_id),
  FOREIGN KEY (district_code, form_id) REFERENCES form (district_code, form_id) ON DELETE CASCADE
);
CREATE INDEX form_binding_by_label ON form_binding (district_code, label_key, decided_at DESC);
COMMENT ON TABLE form_binding IS '取数方式:一个填报项由人确认后从哪里取数,下期沿用,其他表遇到同样的标签时作为建议';

CREATE TABLE form_fill (
  district_code   text COLLATE "C" NOT NULL,
  fill_id         uuid NOT NULL,
  form_id         uuid NOT NULL,
  no              integer NOT NULL,
  span            text COLLATE "C" NOT NULL,
  as_of           date NOT NULL,
  known_at        bigint NOT NULL,
  template_sha256 text COLLATE "C" NOT NULL,
  file_sha256     text COLLATE "C" NOT NULL,
  file_name       text NOT NULL,
  answers         jsonb NOT NULL,
  filled_by       text NOT NULL,
  filled_at       timestamptz NOT NULL,
  PRIMARY KEY (district_code, fill_id),
  UNIQUE (district_code, form_id, no),
  FOREIGN KEY (district_code, form_id) REFERENCES form (district_code, form_id) ON DELETE CASCADE,
  FOREIGN KEY (district_code, file_sha256) REFERENCES file (district_code, sha256)
);
COMMENT ON TABLE form_fill IS '填报记录:只增不改;每个数连同口径、截止日和台账序号存下,再报时可以逐数对照';
COMMENT ON COLUMN form_fill.known_at IS '取数时的台账序号,可按它重算出同样的数';
COMMENT ON COLUMN form_fill.answers IS '每个填报项填了什么、从哪里来,没有填的为什么没有填';

CREATE TABLE meeting (
  district_code text COLLATE "C" NOT NULL REFERENCES district (code),
  meeting_id    uuid NOT NULL,
  title         text NOT NULL,
  held_on       date NOT NULL,
  document      text NOT NULL,
  chair         text NOT NULL,
  minutes       text NOT NULL,
  created_by    text NOT NULL,
  created_at    timestamptz NOT NULL,
  PRIMARY KEY (district_code, meeting_id)
);
CREATE INDEX meeting_by_day ON meeting (district_code, held_on DESC, meeting_id);
COMMENT ON TABLE meeting IS '会议:纪要原文;议定事项由纪要逐条读出,立项后的办件以 matter_link(meeting, 会议/序号)相连';
COMMENT ON COLUMN meeting.document IS '纪要文号或期号';
