-- The ledger: what arrived, what it says of each record, what counts in which figure, and since when we know it.
-- Every key leads with district_code (the unit of sharding); identifiers are made by the application, never by a sequence.
-- Text keys are COLLATE "C": the same order on every engine.

CREATE SCHEMA stage;
COMMENT ON SCHEMA stage IS '导入暂存';

CREATE TABLE district (
  code          text COLLATE "C" PRIMARY KEY CHECK (code ~ '^[0-9]{6}$'),
  name          text NOT NULL,
  kind          text NOT NULL CHECK (kind IN ('real', 'demo')),
  last_seq      bigint NOT NULL DEFAULT 0,
  published_seq bigint NOT NULL DEFAULT 0,
  created_at    timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE district IS '区县(租户)';
COMMENT ON COLUMN district.kind IS 'real 真实区县 / demo 演示数据';
COMMENT ON COLUMN district.last_seq IS '台账序号:最近一次写入';
COMMENT ON COLUMN district.published_seq IS '已发布序号:读者所见数字对应的台账序号';

CREATE TABLE ledger_entry (
  district_code text COLLATE "C" NOT NULL REFERENCES district (code),
  seq           bigint NOT NULL,
  kind          text COLLATE "C" NOT NULL,
  actor         text NOT NULL,
  at            timestamptz NOT NULL,
  subject       text COLLATE "C",
  params        jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (district_code, seq)
);
COMMENT ON TABLE ledger_entry IS '台账条目:每一次改变数据、口径或设置的动作,一区一个递增序号';
COMMENT ON COLUMN ledger_entry.kind IS 'import 导入 / withdraw 撤回 / declare 声明 / edit 更正 / assign 认定 / setting 设置';

CREATE TABLE file (
  district_code text COLLATE "C" NOT NULL REFERENCES district (code),
  sha256        text COLLATE "C" NOT NULL,
  size          bigint NOT NULL,
  media_type    text NOT NULL,
  created_at    timestamptz NOT NULL,
  PRIMARY KEY (district_code, sha256)
);
COMMENT ON TABLE file IS '文件原件(导入原件、佐证)';

CREATE TABLE file_chunk (
  district_code text COLLATE "C" NOT NULL,
  sha256        text COLLATE "C" NOT NULL,
  no            integer NOT NULL,
  bytes         bytea NOT NULL,
  PRIMARY KEY (district_code, sha256, no),
  FOREIGN KEY (district_code, sha256) REFERENCES file (district_code, sha256) ON DELETE CASCADE
);
COMMENT ON TABLE file_chunk IS '文件内容,每块 1 MB';
ALTER TABLE file_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE batch (
  district_code text COLLATE "C" NOT NULL REFERENCES district (code),
  batch_id      uuid NOT NULL,
  kind          text COLLATE "C" NOT NULL,
  state         text COLLATE "C" NOT NULL CHECK (state IN ('uploaded', 'staging', 'staged', 'applying', 'applied', 'refused', 'withdrawn', 'discarded')),
  file_sha256   text COLLATE "C" NOT NULL,
  file_name     text NOT NULL,
  source        text NOT NULL DEFAULT '',
  rank          integer NOT NULL,
  as_of         date,
  reading       jsonb NOT NULL DEFAULT '{}',
  declarations  jsonb NOT NULL DEFAULT '{}',
  counts        jsonb,
  refusal       jsonb,
  seq           bigint,
  withdrawn_seq bigint,
  staged_at_seq bigint,
  job_id        uuid,
  created_by    text NOT NULL,
  created_at    timestamptz NOT NULL,
  applied_at    timestamptz,
  PRIMARY KEY (district_code, batch_id)
);
CREATE INDEX batch_by_time ON batch (district_code, created_at DESC);
CREATE INDEX batch_by_seq ON batch (district_code, seq);
COMMENT ON TABLE batch IS '导入批次';
COMMENT ON COLUMN batch.rank IS '来源等级:50 更正 40 官方状态 30 公告 20 清单 10 声明';
COMMENT ON COLUMN batch.reading IS '读取方式:工作表、表头行、编码、列对应';
COMMENT ON COLUMN batch.declarations IS '对整批数据的声明(如:均为截至某日有效)';
COMMENT ON COLUMN batch.as_of IS '数据截止日';

CREATE TABLE batch_row (
  district_code text COLLATE "C" NOT NULL,
  batch_id      uuid NOT NULL,
  sheet         smallint NOT NULL,
  row           integer NOT NULL,
  part          smallint NOT NULL,
  result        text COLLATE "C" NOT NULL,
  record_id     uuid,
  cells         jsonb,
  problems      jsonb,
  changes       jsonb,
  PRIMARY KEY (district_code, batch_id, result, sheet, row, part),
  FOREIGN KEY (district_code, batch_id) REFERENCES batch (district_code, batch_id) ON DELETE CASCADE
);
COMMENT ON TABLE batch_row IS '批次中需要人看的行:退回、重复、矛盾、变更、有提示';

CREATE TABLE source_reading (
  district_code text COLLATE "C" NOT NULL REFERENCES district (code),
  kind          text COLLATE "C" NOT NULL,
  header_key    text COLLATE "C" NOT NULL,
  reading       jsonb NOT NULL,
  used_at       timestamptz NOT NULL,
  PRIMARY KEY (district_code, kind, header_key)
);
COMMENT ON TABLE source_reading IS '记住的列对应:同样表头的文件下次自动套用';

CREATE TABLE observation (
  district_code text COLLATE "C" NOT NULL,
  kind          text COLLATE "C" NOT NULL,
  record_id     uuid NOT NULL,
  seq           bigint NOT NULL,
  sheet         smallint NOT NULL,
  row           integer NOT NULL,
  part          smallint NOT NULL,
  rank          smallint NOT NULL,
  as_of         date,
  facts         jsonb NOT NULL,
  raw           jsonb,
  PRIMARY KEY (district_code, record_id, seq, sheet, row, part, rank)
);
CREATE INDEX observation_by_seq ON observation USING brin (seq);
COMMENT ON TABLE observation IS '观测:一个来源对一条记录说了什么,只增不改';
COMMENT ON COLUMN observation.raw IS '与规范值不同的单元格原文';

CREATE TABLE withdrawal (
  district_code text COLLATE "C" NOT NULL,
  seq           bigint NOT NULL,
  withdrawn_seq bigint NOT NULL,
  PRIMARY KEY (district_code, seq)
);
COMMENT ON TABLE withdrawal IS '被撤回的台账条目及撤回序号';

CREATE TABLE record (
  district_code text COLLATE "C" NOT NULL,
  kind          text COLLATE "C" NOT NULL,
  record_id     uuid NOT NULL,
  title         text NOT NULL,
  natural_key   text COLLATE "C" NOT NULL,
  facts         jsonb NOT NULL,
  src           jsonb NOT NULL,
  terms         text[] COLLATE "C" NOT NULL,
  provisional   boolean NOT NULL DEFAULT false,
  created_seq   bigint NOT NULL,
  updated_seq   bigint NOT NULL,
  PRIMARY KEY (district_code, kind, record_id)
) PARTITION BY LIST (kind);
CREATE TABLE record_patents PARTITION OF record FOR VALUES IN ('patents');
CREATE TABLE record_marks PARTITION OF record FOR VALUES IN ('marks');
CREATE TABLE record_enterprises PARTITION OF record FOR VALUES IN ('enterprises');
CREATE TABLE record_other PARTITION OF record DEFAULT;
CREATE INDEX record_by_title ON record (district_code, kind, title COLLATE "C", record_id);
CREATE INDEX record_by_update ON record (district_code, kind, updated_seq, record_id);
CREATE INDEX record_by_terms ON record USING gin (terms);
CREATE INDEX record_patents_filed ON record_patents (district_code, (facts ->> 'filed') COLLATE "C", record_id);
CREATE INDEX record_patents_granted ON record_patents (district_code, (facts ->> 'granted') COLLATE "C", record_id);
CREATE INDEX record_patents_number ON record_patents (district_code, (facts ->> 'applicationNumber') COLLATE "C", record_id);
CREATE INDEX record_patents_published ON record_patents (district_code, (facts ->> 'published') COLLATE "C", record_id);
CREATE INDEX record_patents_ended ON record_patents (district_code, (facts ->> 'endedOn') COLLATE "C", record_id);
CREATE INDEX record_marks_name ON record_marks (district_code, (facts ->> 'name') COLLATE "C", record_id);
CREATE INDEX record_marks_registered ON record_marks (district_code, (facts ->> 'registered') COLLATE "C", record_id);
CREATE INDEX record_marks_number ON record_marks (district_code, (facts ->> 'number') COLLATE "C", record_id);
CREATE INDEX record_marks_valid_until ON record_marks (district_code, (facts ->> 'validUntil') COLLATE "C", record_id);
CREATE INDEX record_enterprises_code ON record_enterprises (district_code, (facts ->> 'creditCode') COLLATE "C", record_id);
CREATE INDEX record_enterprises_name ON record_enterprises (district_code, (facts ->> 'name') COLLATE "C", record_id);
CREATE INDEX record_enterprises_established ON record_enterprises (district_code, (facts ->> 'established') COLLATE "C", record_id);
CREATE INDEX record_enterprises_capital ON record_enterprises (district_code, ((facts ->> 'registeredCapital')::numeric), record_id);
-- Not worth sampling: their values are long and no plan depends on them; ANALYZE after an import stays quick.
ALTER TABLE record ALTER COLUMN terms SET STATISTICS 0;
ALTER TABLE record ALTER COLUMN facts SET STATISTICS 0;
ALTER TABLE record ALTER COLUMN src SET STATISTICS 0;
COMMENT ON TABLE record IS '登记簿:每条记录是其全部观测的归并结果';
COMMENT ON COLUMN record.src IS '每个字段的出处:[台账序号, 工作表, 行];"*" 为默认';
COMMENT ON COLUMN record.terms IS '检索词:相邻两字;筛选项:字段=值';

CREATE TABLE register_size (
  district_code text COLLATE "C" NOT NULL,
  kind          text COLLATE "C" NOT NULL,
  records       bigint NOT NULL,
  changed_seq   bigint NOT NULL,
  PRIMARY KEY (district_code, kind)
);
COMMENT ON TABLE register_size IS '登记簿条数:随每次写入增减,不逐条清点';
COMMENT ON COLUMN register_size.changed_seq IS '最近一次改动该登记簿的台账序号';

CREATE TABLE placement (
  district_code text COLLATE "C" NOT NULL,
  kind          text COLLATE "C" NOT NULL,
  record_id     uuid NOT NULL,
  region        text COLLATE "C",
  street        text COLLATE "C" NOT NULL,
  reason        jsonb NOT NULL,
  PRIMARY KEY (district_code, kind, record_id)
);
CREATE INDEX placement_by_street ON placement (district_code, kind, street, record_id);
COMMENT ON TABLE placement IS '归属:记录属于哪个区县、哪个街道,由地址、权利人和人工认定推得';
COMMENT ON COLUMN placement.street IS '街道代码;unassigned 未归属';
COMMENT ON COLUMN placement.region IS '区县代码;空为未知';

CREATE TABLE alias (
  district_code text COLLATE "C" NOT NULL,
  kind          text COLLATE "C" NOT NULL,
  scheme        text COLLATE "C" NOT NULL,
  value         text COLLATE "C" NOT NULL,
  record_id     uuid NOT NULL,
  PRIMARY KEY (district_code, kind, scheme, value)
);
CREATE INDEX alias_by_record ON alias (district_code, record_id);
COMMENT ON TABLE alias IS '标识:申请号、公告号、统一社会信用代码等,唯一';

CREATE TABLE contested (
  district_code text COLLATE "C" NOT NULL,
  kind          text COLLATE "C" NOT NULL,
  scheme        text COLLATE "C" NOT NULL,
  value         text COLLATE "C" NOT NULL,
  record_id     uuid NOT NULL,
  PRIMARY KEY (district_code, kind, scheme, value, record_id)
);
CREATE INDEX contested_by_record ON contested (district_code, record_id);
COMMENT ON TABLE contested IS '有争议的标识:两条以上记录都声称同一公告号、注册号,待人工认定';

CREATE TABLE reference (
  district_code text COLLATE "C" NOT NULL,
  kind          text COLLATE "C" NOT NULL,
  record_id     uuid NOT NULL,
  role          text COLLATE "C" NOT NULL,
  position      smallint NOT NULL,
  scheme        text COLLATE "C" NOT NULL,
  value         text COLLATE "C" NOT NULL,
  label         text NOT NULL DEFAULT '',
  PRIMARY KEY (district_code, kind, record_id, role, position)
);
CREATE INDEX reference_by_value ON reference (district_code, scheme, value, kind);
COMMENT ON TABLE reference IS '记录提到的人和权利:权利人(按归一名称)、企业名称、所涉专利';
COMMENT ON COLUMN reference.role IS 'party 权利人 / name 主体自己的名称 / subject 所涉权利';

CREATE TABLE assignment (
  district_code text COLLATE "C" NOT NULL,
  subject       text COLLATE "C" NOT NULL CHECK (subject IN ('holder-of-name', 'street-of-address', 'record-of-identifier', 'same-record')),
  value         text COLLATE "C" NOT NULL,
  seq           bigint NOT NULL,
  target        text COLLATE "C" NOT NULL,
  actor         text NOT NULL,
  at            timestamptz NOT NULL,
  note          text NOT NULL DEFAULT '',
  undone_seq    bigint,
  PRIMARY KEY (district_code, subject, value, seq)
);
CREATE INDEX assignment_by_target ON assignment (district_code, subject, target) WHERE undone_seq IS NULL;
COMMENT ON TABLE assignment IS '认定:名称归属主体、地址归属街道、标识归属记录(人工,可撤销,优先于推断);两条记录实为一条';
COMMENT ON COLUMN assignment.subject IS 'holder-of-name、street-of-address、record-of-identifier 为人工认定;same-record 由来源推得:value 并入 target';

CREATE TABLE dirty (
  district_code text COLLATE "C" NOT NULL,
  kind          text COLLATE "C" NOT NULL,
  record_id     uuid NOT NULL,
  PRIMARY KEY (district_code, kind, record_id)
);
COMMENT ON TABLE dirty IS '待重新判断的记录';

CREATE TABLE contribution (
  district_code  text COLLATE "C" NOT NULL,
  indicator      text COLLATE "C" NOT NULL,
  criterion      text COLLATE "C" NOT NULL,
  record_id      uuid NOT NULL,
  street         text COLLATE "C" NOT NULL,
  dims           text[] COLLATE "C" NOT NULL,
  valid_from     date NOT NULL,
  valid_to       date,
  amount         bigint NOT NULL,
  reasons        jsonb NOT NULL,
  rule_version   integer NOT NULL,
  known_from_seq bigint NOT NULL,
  known_to_seq   bigint,
  PRIMARY KEY (district_code, record_id, indicator, criterion, valid_from, known_from_seq)
);
CREATE INDEX contribution_open ON contribution (district_code, indicator, criterion, valid_from DESC, record_id) INCLUDE (street, valid_to) WHERE known_to_seq IS NULL;
CREATE INDEX contribution_known_from ON contribution USING brin (known_from_seq) WITH (pages_per_range = 32);
CREATE INDEX contribution_known_to ON contribution (district_code, known_to_seq) WHERE known_to_seq IS NOT NULL;
COMMENT ON TABLE contribution IS '计入:一条记录从某日到某日计入某指标,及其理由';
COMMENT ON COLUMN contribution.criterion IS '空为计入本身;A.ipc、C 等为单项理由;以 ? 开头为未计入原因';
COMMENT ON COLUMN contribution.known_from_seq IS '自哪个台账序号起知道';

CREATE TABLE figure_delta (
  district_code text COLLATE "C" NOT NULL,
  indicator     text COLLATE "C" NOT NULL,
  criterion     text COLLATE "C" NOT NULL,
  dim           text COLLATE "C" NOT NULL,
  street        text COLLATE "C" NOT NULL,
  year          smallint NOT NULL,
  total         bigint NOT NULL,
  days          date[] NOT NULL,
  amounts       bigint[] NOT NULL,
  PRIMARY KEY (district_code, indicator, criterion, dim, street, year)
);
COMMENT ON TABLE figure_delta IS '已发布数字的逐日增减,一年一行;数字是其累加';
COMMENT ON COLUMN figure_delta.dim IS '空为合计;如 ipc:A、industry:制造业';
COMMENT ON COLUMN figure_delta.total IS '全年增减合计:往年只累加它';
COMMENT ON COLUMN figure_delta.days IS '有增减的日子,不分先后;amounts 与之一一对应';

CREATE TABLE setting (
  district_code text COLLATE "C" NOT NULL REFERENCES district (code),
  key           text COLLATE "C" NOT NULL,
  seq           bigint NOT NULL,
  value         jsonb NOT NULL,
  valid_from    date,
  actor         text NOT NULL,
  reason        text NOT NULL,
  at            timestamptz NOT NULL,
  PRIMARY KEY (district_code, key, seq)
);
COMMENT ON TABLE setting IS '设置:口径、目标、运行;每次改动一行,带理由';

CREATE TABLE plan (
  district_code text COLLATE "C" NOT NULL REFERENCES district (code),
  plan_id       text COLLATE "C" NOT NULL,
  body          jsonb NOT NULL,
  active        boolean NOT NULL DEFAULT true,
  created_at    timestamptz NOT NULL,
  PRIMARY KEY (district_code, plan_id)
);
COMMENT ON TABLE plan IS '工作方案(结构化)';

CREATE TABLE document (
  district_code text COLLATE "C" NOT NULL REFERENCES district (code),
  document_id   uuid NOT NULL,
  seq           bigint NOT NULL,
  title         text NOT NULL,
  number        text NOT NULL DEFAULT '',
  issuer        text NOT NULL DEFAULT '',
  issued_on     date,
  file_sha256   text COLLATE "C",
  note          text NOT NULL DEFAULT '',
  PRIMARY KEY (district_code, document_id)
);
CREATE INDEX document_by_seq ON document (district_code, seq);
COMMENT ON TABLE document IS '依据文件:人工新增或更正一条记录时所依据的材料';

CREATE TABLE job (
  district_code    text COLLATE "C" NOT NULL,
  job_id           uuid NOT NULL,
  kind             text COLLATE "C" NOT NULL,
  state            text COLLATE "C" NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'refused', 'failed', 'cancelled')),
  input            jsonb NOT NULL,
  progress         jsonb,
  result           jsonb,
  cancel_requested boolean NOT NULL DEFAULT false,
  lease_until      timestamptz,
  attempts         integer NOT NULL DEFAULT 0,
  actor            text NOT NULL,
  created_at       timestamptz NOT NULL,
  finished_at      timestamptz,
  PRIMARY KEY (district_code, job_id)
);
CREATE INDEX job_waiting ON job (created_at) WHERE state IN ('waiting', 'running');
COMMENT ON TABLE job IS '后台任务:有租约、进度,可取消';
