-- The docket (期限台账): one row a right with its next deadline. Days and prices are kept, never a state or days left: what a
-- row says on a day follows from the day. Written with the verdicts, from the same dirty set and in the same transaction.

CREATE TABLE deadline (
  district_code  text COLLATE "C" NOT NULL,
  kind           text COLLATE "C" NOT NULL,
  record_id      uuid NOT NULL,
  street         text COLLATE "C" NOT NULL,
  what           text COLLATE "C" NOT NULL CHECK (what IN ('annuity', 'renewal', 'termEnd', 'gone')),
  year           smallint NOT NULL,
  rank           smallint NOT NULL,
  due            date NOT NULL,
  last_day       date NOT NULL,
  restore_to     date,
  costs_to       date[] NOT NULL,
  costs_fen      bigint[] NOT NULL,
  payments_known boolean NOT NULL,
  provisional    boolean NOT NULL,
  unverified     boolean NOT NULL,
  differences    jsonb,
  holds_to       date,
  PRIMARY KEY (district_code, record_id)
);
CREATE INDEX deadline_by_due ON deadline (district_code, what, rank, due, record_id) INCLUDE (street);
CREATE INDEX deadline_by_last_day ON deadline (district_code, rank, last_day, record_id) INCLUDE (street) WHERE payments_known AND what IN ('annuity', 'renewal');
CREATE INDEX deadline_differing ON deadline (district_code, rank, due, record_id) INCLUDE (street) WHERE differences IS NOT NULL;
CREATE INDEX deadline_holding ON deadline (district_code, holds_to) WHERE holds_to IS NOT NULL;
COMMENT ON TABLE deadline IS '期限台账:每件权利的下一个期限,一件一行;状态和剩余天数由查询日推得,不存';
COMMENT ON COLUMN deadline.what IS 'annuity 年费 / renewal 商标续展 / termEnd 保护期届满 / gone 已失效(仅因数据不一致而留)';
COMMENT ON COLUMN deadline.rank IS '对方案的意义:0 高价值发明专利 1 发明专利 2 注册商标 3 实用新型、外观设计';
COMMENT ON COLUMN deadline.due IS '应缴日(已顺延到工作日);商标为有效期至(不顺延)';
COMMENT ON COLUMN deadline.last_day IS '滞纳期(宽展期)最后一日,过后权利终止';
COMMENT ON COLUMN deadline.restore_to IS '可请求恢复权利的最后一日';
COMMENT ON COLUMN deadline.costs_to IS '各档费用的截止日,与 costs_fen 一一对应';
COMMENT ON COLUMN deadline.costs_fen IS '至该日止办理的全部费用(分)';
COMMENT ON COLUMN deadline.payments_known IS '有缴费记录;没有时给出的是查询日之后的第一笔年费';
COMMENT ON COLUMN deadline.provisional IS '涉及放假通知尚未收录的年份,日期暂定';
COMMENT ON COLUMN deadline.unverified IS '所依据的规则凭记忆录入,未核对原文';
COMMENT ON COLUMN deadline.differences IS '官方数据与推算不一致之处';
COMMENT ON COLUMN deadline.holds_to IS '没有缴费记录时:过了这一天,下一个期限是下一年的';

CREATE TABLE deadline_call (
  district_code text COLLATE "C" NOT NULL,
  call_id       uuid NOT NULL,
  record_id     uuid NOT NULL,
  kind          text COLLATE "C" NOT NULL,
  due           date NOT NULL,
  outcome       text COLLATE "C" NOT NULL,
  note          text NOT NULL,
  next_on       date,
  actor         text COLLATE "C" NOT NULL,
  at            timestamptz NOT NULL,
  PRIMARY KEY (district_code, call_id)
);
CREATE INDEX deadline_call_by_record ON deadline_call (district_code, record_id, call_id);
CREATE INDEX deadline_call_next ON deadline_call (district_code, next_on) WHERE next_on IS NOT NULL;
COMMENT ON TABLE deadline_call IS '期限提醒电话:只增不改;最近一条为准';
COMMENT ON COLUMN deadline_call.due IS '为哪个期限打的电话';
COMMENT ON COLUMN deadline_call.next_on IS '约定再次联系的日子';
