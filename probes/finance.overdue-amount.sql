-- title: Overdue money
-- icon: 💸
-- unit: USD
-- about: What citizens owe on invoices that are past their due date
-- decimals: 0
-- better: lower
select coalesce(sum(amount), 0)
from invoices
where status = 'OVERDUE'
