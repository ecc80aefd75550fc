"""What is done under a referral, as rules on its day, its outcome and its closure ask for it."""

# Of each the referral, the day and what it is; indented as in the rules, which are printed whole.
DONE = """SELECT cina_referral_id AS referral, cina_assessment_start_date AS day, 'assessment' AS what FROM ssd_cin_assessments
            UNION ALL SELECT s47e_referral_id, s47e_s47_start_date, 'section 47 enquiry' FROM ssd_s47_enquiry
            UNION ALL SELECT cppl_referral_id, cppl_cp_plan_start_date, 'protection plan' FROM ssd_cp_plans
            UNION ALL SELECT cinp_referral_id, cinp_cin_plan_start_date, 'child in need plan' FROM ssd_cin_plans"""
