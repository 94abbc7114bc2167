-- Plan documents on their way to a plan in force: what the reader proposed, every correction of a person, and the
-- versions that were in force.

CREATE TABLE plan_draft (
  district_code text COLLATE "C" NOT NULL REFERENCES district (code),
  draft_id      uuid NOT NULL,
  state         text COLLATE "C" NOT NULL CHECK (state IN ('reading', 'refused', 'open', 'confirmed', 'discarded')),
  compared      text COLLATE "C" NOT NULL CHECK (compared IN ('auto', 'version', 'new')),
  replaces      text COLLATE "C",
  file_sha256   text COLLATE "C" NOT NULL,
  file_name     text NOT NULL,
  body          text,
  proposed      jsonb,
  before        jsonb,
  refusal       jsonb,
  job_id        uuid,
  version       integer,
  created_by    text NOT NULL,
  created_at    timestamptz NOT NULL,
  closed_by     text,
  closed_at     timestamptz,
  PRIMARY KEY (district_code, draft_id),
  FOREIGN KEY (district_code, file_sha256) REFERENCES file (district_code, sha256)
);
CREATE INDEX plan_draft_by_time ON plan_draft (district_code, created_at DESC);
COMMENT ON TABLE plan_draft IS '方案草稿:一份文件读出的结构,确认之前不生效';
COMMENT ON COLUMN plan_draft.compared IS 'auto 由系统判断 / version 现行方案的新版本 / new 新方案';
COMMENT ON COLUMN plan_draft.replaces IS '是哪个方案的新版本;空为新方案';
COMMENT ON COLUMN plan_draft.body IS '从文件取出的文字;各处位置以此为准';
COMMENT ON COLUMN plan_draft.proposed IS '系统读出的结构,不再改动;校正另存';
COMMENT ON COLUMN plan_draft.before IS '读取时的现行方案,用于对照';

CREATE TABLE plan_correction (
  district_code text COLLATE "C" NOT NULL,
  draft_id      uuid NOT NULL,
  no            integer NOT NULL,
  correction    jsonb NOT NULL,
  actor         text NOT NULL,
  at            timestamptz NOT NULL,
  PRIMARY KEY (district_code, draft_id, no),
  FOREIGN KEY (district_code, draft_id) REFERENCES plan_draft (district_code, draft_id) ON DELETE CASCADE
);
COMMENT ON TABLE plan_correction IS '对方案草稿的校正:只增不改,撤销也是一步';

CREATE TABLE plan_version (
  district_code text COLLATE "C" NOT NULL REFERENCES district (code),
  plan_id       text COLLATE "C" NOT NULL,
  version       integer NOT NULL,
  body          jsonb NOT NULL,
  draft_id      uuid,
  actor         text NOT NULL,
  at            timestamptz NOT NULL,
  PRIMARY KEY (district_code, plan_id, version)
);
CREATE INDEX plan_version_by_time ON plan_version (district_code, at DESC);
COMMENT ON TABLE plan_version IS '方案的各个版本,生效即存,不再改动';
