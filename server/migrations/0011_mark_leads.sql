-- Leads of hoarding and squatting in trademark filings (商标申请线索): what the latest run over the registers proposed. What people do with
-- a lead is a matter.

CREATE TABLE mark_lead_run (
  district_code text COLLATE "C" NOT NULL REFERENCES district (code),
  run_id        uuid NOT NULL,
  at            timestamptz NOT NULL,
  actor         text COLLATE "C" NOT NULL,
  stats         jsonb NOT NULL,
  PRIMARY KEY (district_code, run_id)
);
CREATE INDEX mark_lead_run_latest ON mark_lead_run (district_code, at DESC);
COMMENT ON TABLE mark_lead_run IS '商标申请线索筛查的一次运行';
COMMENT ON COLUMN mark_lead_run.stats IS '申请件数、申请人数、他人名称数、无日期件数、线索数、备注数';

CREATE TABLE mark_lead (
  district_code text COLLATE "C" NOT NULL REFERENCES district (code),
  lead_id       text COLLATE "C" NOT NULL,
  level         text COLLATE "C" NOT NULL CHECK (level IN ('lead', 'note')),
  present       boolean NOT NULL,
  first_seen    date NOT NULL,
  last_seen     date NOT NULL,
  place         integer NOT NULL,
  body          jsonb NOT NULL,
  PRIMARY KEY (district_code, lead_id)
);
CREATE INDEX mark_lead_by_place ON mark_lead (district_code, present, level, place);
COMMENT ON TABLE mark_lead IS '恶意注册、囤积商标线索:供人核查的提示,不是认定';
COMMENT ON COLUMN mark_lead.lead_id IS '由关联申请人推得,再次运行不变';
COMMENT ON COLUMN mark_lead.present IS '最近一次运行仍然列出';
COMMENT ON COLUMN mark_lead.place IS '在队列中的次序:只决定先看谁';
