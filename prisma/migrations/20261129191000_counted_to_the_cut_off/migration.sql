-- A review may be cut off before its window is over: what ends later is not asked for.

ALTER TABLE "review_cycle" DROP CONSTRAINT "review_cycle_window_check",
  ADD CONSTRAINT "review_cycle_window_check" CHECK ("window_from" < "window_to" AND "cut_off_on" >= "window_from");
