; kernel core_numbers(int n, int64* starts, int32* neighbours, int32* core, int64* bins, int64* place, int32* order)
; kernel pagerank(int n, int64* starts, int32* neighbours, int weighted, float64* weight, float64* strength, float damping, int most, float error, float64* value, float64* share, float64* step)

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define i64 @core_numbers(i64 %p0, ptr readonly %p1, ptr readonly %p2, ptr %p3, ptr %p4, ptr %p5, ptr %p6) local_unnamed_addr #0 {
  %.107243.not.i = icmp slt i64 %p0, 1
  br i1 %.107243.not.i, label %B130.i, label %B34.if.i

B130.i:                                           ; preds = %0
  %.258246.i = icmp sgt i64 %p0, -1
  br i1 %.258246.i, label %B170.if.preheader.i, label %B416.i.thread

B170.if.preheader.i:                              ; preds = %B34.if.i, %B130.i
  %spec.select.i = add nuw nsw i64 %p0, 1
  br label %B170.if.i

B242.preheader.i:                                 ; preds = %B170.if.i
  br i1 %.107243.not.i, label %B416.i.thread, label %B242.if.i

B416.i.thread:                                    ; preds = %B130.i, %B242.preheader.i
  store i64 0, ptr %p4, align 8, !noalias !0
  br label %B782.i

B456.loopexit.i:                                  ; preds = %B778.i, %B456.if.i
  %exitcond264.not.i = icmp eq i64 %p0, %.692.i
  br i1 %exitcond264.not.i, label %B782.i, label %B456.if.i

B594.i:                                           ; preds = %B538.if.i
  %.875.i = sext i32 %.861.i to i64
  %.876.i = getelementptr i64, ptr %p4, i64 %.875.i
  %.877.i = load i64, ptr %.876.i, align 8, !noalias !0
  %.879.i = getelementptr i32, ptr %p6, i64 %.877.i
  %.880.i = load i32, ptr %.879.i, align 4, !noalias !0
  %.884.i = getelementptr i64, ptr %p5, i64 %.859.i
  %.885.i = load i64, ptr %.884.i, align 8, !noalias !0
  %.887.i = getelementptr i32, ptr %p6, i64 %.885.i
  store i32 %.880.i, ptr %.887.i, align 4, !noalias !0
  store i32 %.853.i, ptr %.879.i, align 4, !noalias !0
  %.897.i = load i64, ptr %.884.i, align 8, !noalias !0
  %.899.i = sext i32 %.880.i to i64
  %.900.i = getelementptr i64, ptr %p5, i64 %.899.i
  store i64 %.897.i, ptr %.900.i, align 8, !noalias !0
  store i64 %.877.i, ptr %.884.i, align 8, !noalias !0
  %.911.i = load i32, ptr %.860.i, align 4, !noalias !0
  %.913.i = sext i32 %.911.i to i64
  %.914.i = getelementptr i64, ptr %p4, i64 %.913.i
  %.915.i = load i64, ptr %.914.i, align 8, !noalias !0
  %.916.i = add nsw i64 %.915.i, 1
  store i64 %.916.i, ptr %.914.i, align 8, !noalias !0
  %.925.i = load i32, ptr %.860.i, align 4, !noalias !0
  %.927.i = add i32 %.925.i, -1
  store i32 %.927.i, ptr %.860.i, align 4, !noalias !0
  br label %B778.i

B778.i:                                           ; preds = %B538.if.i, %B594.i
  %.813.i = icmp ugt i64 %.760.0258.i, 1
  br i1 %.813.i, label %B538.if.i, label %B456.loopexit.i

B782.i:                                           ; preds = %B456.loopexit.i, %B416.i.thread
  %.960.not.i = icmp eq i64 %p0, 0
  br i1 %.960.not.i, label %part0.exit, label %B786.i

B786.i:                                           ; preds = %B782.i
  %1 = getelementptr i32, ptr %p6, i64 %p0
  %.967.i = getelementptr i8, ptr %1, i64 -4
  %.968.i = load i32, ptr %.967.i, align 4, !noalias !0
  %.972.i = sext i32 %.968.i to i64
  %.973.i = getelementptr i32, ptr %p3, i64 %.972.i
  %.974.i = load i32, ptr %.973.i, align 4, !noalias !0
  %.977.i = sext i32 %.974.i to i64
  br label %part0.exit

B34.if.i:                                         ; preds = %0, %B34.if.i
  %.49.0244.i = phi i64 [ %.120.i, %B34.if.i ], [ 0, %0 ]
  %.120.i = add nuw nsw i64 %.49.0244.i, 1
  %2 = getelementptr i64, ptr %p1, i64 %.49.0244.i
  %.147.i = getelementptr i8, ptr %2, i64 8
  %.148.i = load i64, ptr %.147.i, align 8, !noalias !0
  %.151.i = load i64, ptr %2, align 8, !noalias !0
  %.152.i = sub nsw i64 %.148.i, %.151.i
  %.154.i = trunc i64 %.152.i to i32
  %.155.i = getelementptr i32, ptr %p3, i64 %.49.0244.i
  store i32 %.154.i, ptr %.155.i, align 4, !noalias !0
  %sext.i = shl i64 %.152.i, 32
  %3 = ashr exact i64 %sext.i, 29
  %.162.i = getelementptr i8, ptr %p4, i64 %3
  %.163.i = load i64, ptr %.162.i, align 8, !noalias !0
  %.164.i = add nsw i64 %.163.i, 1
  store i64 %.164.i, ptr %.162.i, align 8, !noalias !0
  %exitcond.not.i = icmp eq i64 %p0, %.120.i
  br i1 %exitcond.not.i, label %B170.if.preheader.i, label %B34.if.i

B170.if.i:                                        ; preds = %B170.if.i, %B170.if.preheader.i
  %begin.2.0249.i = phi i64 [ %.304.i, %B170.if.i ], [ 0, %B170.if.preheader.i ]
  %.205.0248.i = phi i64 [ %.267.i, %B170.if.i ], [ %spec.select.i, %B170.if.preheader.i ]
  %.202.0247.i = phi i64 [ %.271.i, %B170.if.i ], [ 0, %B170.if.preheader.i ]
  %.267.i = add nsw i64 %.205.0248.i, -1
  %.271.i = add nuw nsw i64 %.202.0247.i, 1
  %.297.i = getelementptr i64, ptr %p4, i64 %.202.0247.i
  %.298.i = load i64, ptr %.297.i, align 8, !noalias !0
  store i64 %begin.2.0249.i, ptr %.297.i, align 8, !noalias !0
  %.304.i = add nsw i64 %.298.i, %begin.2.0249.i
  %.258.i = icmp ugt i64 %.205.0248.i, 1
  br i1 %.258.i, label %B170.if.i, label %B242.preheader.i

B242.if.i:                                        ; preds = %B242.preheader.i, %B242.if.i
  %.338.0251.i = phi i64 [ %.407.i, %B242.if.i ], [ 0, %B242.preheader.i ]
  %.407.i = add nuw nsw i64 %.338.0251.i, 1
  %.433.i = getelementptr i32, ptr %p3, i64 %.338.0251.i
  %.434.i = load i32, ptr %.433.i, align 4, !noalias !0
  %.436.i = sext i32 %.434.i to i64
  %.437.i = getelementptr i64, ptr %p4, i64 %.436.i
  %.438.i = load i64, ptr %.437.i, align 8, !noalias !0
  %.440.i = getelementptr i64, ptr %p5, i64 %.338.0251.i
  store i64 %.438.i, ptr %.440.i, align 8, !noalias !0
  %.446.i = trunc i64 %.338.0251.i to i32
  %.447.i = getelementptr i32, ptr %p6, i64 %.438.i
  store i32 %.446.i, ptr %.447.i, align 4, !noalias !0
  %.451.i = load i32, ptr %.433.i, align 4, !noalias !0
  %.453.i = sext i32 %.451.i to i64
  %.454.i = getelementptr i64, ptr %p4, i64 %.453.i
  %.455.i = load i64, ptr %.454.i, align 8, !noalias !0
  %.456.i = add nsw i64 %.455.i, 1
  store i64 %.456.i, ptr %.454.i, align 8, !noalias !0
  %exitcond262.not.i = icmp eq i64 %p0, %.407.i
  br i1 %exitcond262.not.i, label %B382.if.i.preheader, label %B242.if.i

B382.if.i.preheader:                              ; preds = %B242.if.i
  %scevgep = getelementptr i8, ptr %p4, i64 8
  %4 = shl nuw i64 %p0, 3
  tail call void @llvm.memmove.p0.p0.i64(ptr align 8 %scevgep, ptr nonnull align 8 %p4, i64 %4, i1 false), !noalias !0
  store i64 0, ptr %p4, align 8, !noalias !0
  br label %B456.if.i

B456.if.i:                                        ; preds = %B382.if.i.preheader, %B456.loopexit.i
  %.623.0260.i = phi i64 [ %.692.i, %B456.loopexit.i ], [ 0, %B382.if.i.preheader ]
  %.692.i = add nuw nsw i64 %.623.0260.i, 1
  %.718.i = getelementptr i32, ptr %p6, i64 %.623.0260.i
  %.719.i = load i32, ptr %.718.i, align 4, !noalias !0
  %.725.i = sext i32 %.719.i to i64
  %.726.i = getelementptr i64, ptr %p1, i64 %.725.i
  %.727.i = load i64, ptr %.726.i, align 8, !noalias !0
  %.732.i = getelementptr i8, ptr %.726.i, i64 8
  %.733.i = load i64, ptr %.732.i, align 8, !noalias !0
  %.770.i = sub i64 %.733.i, %.727.i
  %.813256.not.i = icmp slt i64 %.770.i, 1
  br i1 %.813256.not.i, label %B456.loopexit.i, label %B538.if.lr.ph.i

B538.if.lr.ph.i:                                  ; preds = %B456.if.i
  %.865.i = getelementptr i32, ptr %p3, i64 %.725.i
  br label %B538.if.i

B538.if.i:                                        ; preds = %B538.if.lr.ph.i, %B778.i
  %.760.0258.i = phi i64 [ %.770.i, %B538.if.lr.ph.i ], [ %.822.i, %B778.i ]
  %.757.0257.i = phi i64 [ %.727.i, %B538.if.lr.ph.i ], [ %.826.i, %B778.i ]
  %.822.i = add nsw i64 %.760.0258.i, -1
  %.826.i = add i64 %.757.0257.i, 1
  %.852.i = getelementptr i32, ptr %p2, i64 %.757.0257.i
  %.853.i = load i32, ptr %.852.i, align 4, !noalias !0
  %.859.i = sext i32 %.853.i to i64
  %.860.i = getelementptr i32, ptr %p3, i64 %.859.i
  %.861.i = load i32, ptr %.860.i, align 4, !noalias !0
  %.866.i = load i32, ptr %.865.i, align 4, !noalias !0
  %.867.i = icmp sgt i32 %.861.i, %.866.i
  br i1 %.867.i, label %B594.i, label %B778.i

part0.exit:                                       ; preds = %B782.i, %B786.i
  %"$phi822.0.2.0.i" = phi i64 [ %.977.i, %B786.i ], [ 0, %B782.i ]
  ret i64 %"$phi822.0.2.0.i"
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #1

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define i64 @pagerank(i64 %p0, ptr readonly %p1, ptr readonly %p2, i64 %p3, ptr readonly %p4, ptr readonly %p5, double %p6, i64 %p7, double %p8, ptr %p9, ptr %p10, ptr %p11) local_unnamed_addr #0 {
  %spec.select.i = tail call i64 @llvm.smax.i64(i64 %p7, i64 0)
  %.201.i = icmp sgt i64 %p0, 0
  %.342.i = sitofp i64 %p0 to double
  %.348.i = fsub double 1.000000e+00, %p6
  %.354.i = fdiv double %.348.i, %.342.i
  %.360.not.i = icmp eq i64 %p3, 0
  br label %B34.i

B34.i:                                            ; preds = %B430.i, %0
  %.61.0.i = phi i64 [ 0, %0 ], [ %.132.i, %B430.i ]
  %exitcond160.not.i = icmp eq i64 %.61.0.i, %spec.select.i
  br i1 %exitcond160.not.i, label %part16.exit, label %B36.i

B36.i:                                            ; preds = %B34.i
  %.132.i = add nuw i64 %.61.0.i, 1
  br i1 %.201.i, label %B72.if.i, label %B430.i

B100.i:                                           ; preds = %B72.if.i
  %.298.i = getelementptr double, ptr %p9, i64 %.187.0150.i
  %.299.i = load double, ptr %.298.i, align 8, !noalias !3
  %.307.i = fdiv double %.299.i, %.287.i
  %.310.i = getelementptr double, ptr %p10, i64 %.187.0150.i
  store double %.307.i, ptr %.310.i, align 8, !noalias !3
  br label %B459.i

B142.i:                                           ; preds = %B72.if.i
  %.317.i = getelementptr double, ptr %p10, i64 %.187.0150.i
  store double 0.000000e+00, ptr %.317.i, align 8, !noalias !3
  %.321.i = getelementptr double, ptr %p9, i64 %.187.0150.i
  %.322.i = load double, ptr %.321.i, align 8, !noalias !3
  %.326.i = fadd double %loose.2.1152.i, %.322.i
  br label %B459.i

B176.i:                                           ; preds = %B459.i
  %.338.i = fmul double %p6, %loose.3.2.i
  %.346.i = fdiv double %.338.i, %.342.i
  %.355.i = fadd double %.354.i, %.346.i
  br i1 %.360.not.i, label %B34.if.i133.i, label %B34.if.i.i

B162.i.i:                                         ; preds = %B104.if.i.i, %B34.if.i.i
  %sofar.2.1.lcssa.i.i = phi double [ 0.000000e+00, %B34.if.i.i ], [ %.289.i.i, %B104.if.i.i ]
  %.299.i.i = fmul double %p6, %sofar.2.1.lcssa.i.i
  %.303.i.i = fadd double %.355.i, %.299.i.i
  %.306.i.i = getelementptr double, ptr %p11, i64 %.49.080.i.i
  store double %.303.i.i, ptr %.306.i.i, align 8, !noalias !6
  %exitcond.not.i.i = icmp eq i64 %p0, %.120.i.i
  br i1 %exitcond.not.i.i, label %B336.if.i.preheader, label %B34.if.i.i

B34.if.i.i:                                       ; preds = %B176.i, %B162.i.i
  %.49.080.i.i = phi i64 [ %.120.i.i, %B162.i.i ], [ 0, %B176.i ]
  %.120.i.i = add nuw nsw i64 %.49.080.i.i, 1
  %.153.i.i = getelementptr i64, ptr %p1, i64 %.49.080.i.i
  %.154.i.i = load i64, ptr %.153.i.i, align 8, !noalias !6
  %.158.i.i = getelementptr i8, ptr %.153.i.i, i64 8
  %.159.i.i = load i64, ptr %.158.i.i, align 8, !noalias !6
  %.196.i.i = sub i64 %.159.i.i, %.154.i.i
  %.23975.not.i.i = icmp slt i64 %.196.i.i, 1
  br i1 %.23975.not.i.i, label %B162.i.i, label %B104.if.i.i

B104.if.i.i:                                      ; preds = %B34.if.i.i, %B104.if.i.i
  %sofar.2.178.i.i = phi double [ %.289.i.i, %B104.if.i.i ], [ 0.000000e+00, %B34.if.i.i ]
  %.186.077.i.i = phi i64 [ %.248.i.i, %B104.if.i.i ], [ %.196.i.i, %B34.if.i.i ]
  %.183.076.i.i = phi i64 [ %.252.i.i, %B104.if.i.i ], [ %.154.i.i, %B34.if.i.i ]
  %.248.i.i = add nsw i64 %.186.077.i.i, -1
  %.252.i.i = add i64 %.183.076.i.i, 1
  %.278.i.i = getelementptr i32, ptr %p2, i64 %.183.076.i.i
  %.279.i.i = load i32, ptr %.278.i.i, align 4, !noalias !6
  %.281.i.i = sext i32 %.279.i.i to i64
  %.282.i.i = getelementptr double, ptr %p10, i64 %.281.i.i
  %.283.i.i = load double, ptr %.282.i.i, align 8, !noalias !6
  %.285.i.i = getelementptr double, ptr %p4, i64 %.183.076.i.i
  %.286.i.i = load double, ptr %.285.i.i, align 8, !noalias !6
  %.287.i.i = fmul double %.283.i.i, %.286.i.i
  %.289.i.i = fadd double %sofar.2.178.i.i, %.287.i.i
  %.239.i.i = icmp ugt i64 %.186.077.i.i, 1
  br i1 %.239.i.i, label %B104.if.i.i, label %B162.i.i

B144.i.i:                                         ; preds = %B104.if.i134.i, %B34.if.i133.i
  %sofar.2.1.lcssa.i139.i = phi double [ 0.000000e+00, %B34.if.i133.i ], [ %.282.i138.i, %B104.if.i134.i ]
  %.292.i.i = fmul double %p6, %sofar.2.1.lcssa.i139.i
  %.296.i.i = fadd double %.355.i, %.292.i.i
  %.299.i140.i = getelementptr double, ptr %p11, i64 %.46.080.i.i
  store double %.296.i.i, ptr %.299.i140.i, align 8, !noalias !9
  %exitcond.not.i141.i = icmp eq i64 %p0, %.117.i.i
  br i1 %exitcond.not.i141.i, label %B336.if.i.preheader, label %B34.if.i133.i

B336.if.i.preheader:                              ; preds = %B162.i.i, %B144.i.i
  br label %B336.if.i

B34.if.i133.i:                                    ; preds = %B176.i, %B144.i.i
  %.46.080.i.i = phi i64 [ %.117.i.i, %B144.i.i ], [ 0, %B176.i ]
  %.117.i.i = add nuw nsw i64 %.46.080.i.i, 1
  %.150.i.i = getelementptr i64, ptr %p1, i64 %.46.080.i.i
  %.151.i.i = load i64, ptr %.150.i.i, align 8, !noalias !9
  %.155.i.i = getelementptr i8, ptr %.150.i.i, i64 8
  %.156.i.i = load i64, ptr %.155.i.i, align 8, !noalias !9
  %.193.i.i = sub i64 %.156.i.i, %.151.i.i
  %.23675.not.i.i = icmp slt i64 %.193.i.i, 1
  br i1 %.23675.not.i.i, label %B144.i.i, label %B104.if.i134.i

B104.if.i134.i:                                   ; preds = %B34.if.i133.i, %B104.if.i134.i
  %sofar.2.178.i135.i = phi double [ %.282.i138.i, %B104.if.i134.i ], [ 0.000000e+00, %B34.if.i133.i ]
  %.183.077.i.i = phi i64 [ %.245.i.i, %B104.if.i134.i ], [ %.193.i.i, %B34.if.i133.i ]
  %.180.076.i.i = phi i64 [ %.249.i.i, %B104.if.i134.i ], [ %.151.i.i, %B34.if.i133.i ]
  %.245.i.i = add nsw i64 %.183.077.i.i, -1
  %.249.i.i = add i64 %.180.076.i.i, 1
  %.275.i.i = getelementptr i32, ptr %p2, i64 %.180.076.i.i
  %.276.i.i = load i32, ptr %.275.i.i, align 4, !noalias !9
  %.278.i136.i = sext i32 %.276.i.i to i64
  %.279.i137.i = getelementptr double, ptr %p10, i64 %.278.i136.i
  %.280.i.i = load double, ptr %.279.i137.i, align 8, !noalias !9
  %.282.i138.i = fadd double %sofar.2.178.i135.i, %.280.i.i
  %.236.i.i = icmp ugt i64 %.183.077.i.i, 1
  br i1 %.236.i.i, label %B104.if.i134.i, label %B144.i.i

B430.i:                                           ; preds = %B336.if.i, %B36.i
  %change.2.1.lcssa.i = phi double [ 0.000000e+00, %B36.i ], [ %.563.i, %B336.if.i ]
  %.579.i = fcmp olt double %change.2.1.lcssa.i, %p8
  br i1 %.579.i, label %part16.exit, label %B34.i

B459.i:                                           ; preds = %B142.i, %B100.i
  %loose.3.2.i = phi double [ %loose.2.1152.i, %B100.i ], [ %.326.i, %B142.i ]
  %exitcond.not.i = icmp eq i64 %p0, %.256.i
  br i1 %exitcond.not.i, label %B176.i, label %B72.if.i

B72.if.i:                                         ; preds = %B36.i, %B459.i
  %loose.2.1152.i = phi double [ %loose.3.2.i, %B459.i ], [ 0.000000e+00, %B36.i ]
  %.187.0150.i = phi i64 [ %.256.i, %B459.i ], [ 0, %B36.i ]
  %.256.i = add nuw nsw i64 %.187.0150.i, 1
  %.286.i = getelementptr double, ptr %p5, i64 %.187.0150.i
  %.287.i = load double, ptr %.286.i, align 8, !noalias !3
  %.288.i = fcmp ogt double %.287.i, 0.000000e+00
  br i1 %.288.i, label %B100.i, label %B142.i

B336.if.i:                                        ; preds = %B336.if.i.preheader, %B336.if.i
  %change.2.1156.i = phi double [ %.563.i, %B336.if.i ], [ 0.000000e+00, %B336.if.i.preheader ]
  %.460.0154.i = phi i64 [ %.529.i, %B336.if.i ], [ 0, %B336.if.i.preheader ]
  %.529.i = add nuw nsw i64 %.460.0154.i, 1
  %.555.i = getelementptr double, ptr %p11, i64 %.460.0154.i
  %.556.i = load double, ptr %.555.i, align 8, !noalias !3
  %.558.i = getelementptr double, ptr %p9, i64 %.460.0154.i
  %.559.i = load double, ptr %.558.i, align 8, !noalias !3
  %.560.i = fsub double %.556.i, %.559.i
  %.561.i = tail call double @llvm.fabs.f64(double %.560.i)
  %.563.i = fadd double %change.2.1156.i, %.561.i
  store double %.556.i, ptr %.558.i, align 8, !noalias !3
  %exitcond159.not.i = icmp eq i64 %p0, %.529.i
  br i1 %exitcond159.not.i, label %B430.i, label %B336.if.i

part16.exit:                                      ; preds = %B34.i, %B430.i
  %storemerge130.i = phi i64 [ %.132.i, %B430.i ], [ -1, %B34.i ]
  ret i64 %storemerge130.i
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smax.i64(i64, i64) #1

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memmove.p0.p0.i64(ptr writeonly, ptr readonly, i64, i1 immarg) #2

attributes #0 = { nounwind }
attributes #1 = { nounwind }
attributes #2 = { nounwind }

!0 = !{!1}
!1 = distinct !{!1, !2, !"part0: %retptr"}
!2 = distinct !{!2, !"part0"}
!3 = !{!4}
!4 = distinct !{!4, !5, !"part16: %retptr"}
!5 = distinct !{!5, !"part16"}
!6 = !{!7, !4}
!7 = distinct !{!7, !8, !"part17: %retptr"}
!8 = distinct !{!8, !"part17"}
!9 = !{!10, !4}
!10 = distinct !{!10, !11, !"part18: %retptr"}
!11 = distinct !{!11, !"part18"}
