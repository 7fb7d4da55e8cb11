# title: Invoices overdue now
# icon: 🧾
# unit: invoices
# about: Invoices that are past their due date and not paid
# decimals: 0
# better: lower

def overdue_invoices():
    return db.count('invoice', status='OVERDUE')

register('finance.overdue', overdue_invoices)
